/** What an organisation says of an existing framework with a finding. */
export const comparisons = {
  title: 'Vergelijking met bestaande kaders',
  verdict: { overlap: 'overlap', addition: 'aanvulling', tension: 'spanning', none: 'geen relatie' },
  verdictHelp: {
    overlap: 'Het kader zegt dit ook al.',
    addition: 'De code zegt hier iets dat het kader niet zegt.',
    tension: 'De code en het kader wringen hier.',
    none: 'Het kader gaat hier niet over.',
  },
  verdictLabel: 'Oordeel over het kader',
  together: 'Kader, onderdeel en oordeel horen bij elkaar. Kies wat blijft: uw vergelijking of die van de ander.',
  item: 'Kaderonderdeel',
  whole: 'Kader als geheel',
  intro: 'Wat de organisatie met deze bevinding zegt over een bestaand kader, of over een onderdeel daarvan.',
  none: 'Bij deze bevinding is geen vergelijking met een bestaand kader vastgelegd.',
  derived:
    'Over {framework} is geen oordeel vastgelegd. Daarom telt deze bevinding daar als {verdict}: dat is afgeleid uit de soort bevinding.',
  add: 'Vergelijk met een kader',
  edit: 'Vergelijking wijzigen',
  change: 'Wijzigen: {framework}, {item}',
  changed: 'Gewijzigd op {date} door {person}',
  withdraw: 'Vergelijking intrekken',
  formHelp:
    'Wilt u de bevinding vergelijken met een bestaand kader, of met een onderdeel daarvan? Bewaar haar dan eerst als concept. Op haar pagina legt u uw oordeel vast, en daarna dient u haar in.',
  gone: 'Deze vergelijking is er niet (meer). Misschien is zij ingetrokken.',
  problem: {
    item: 'Dit onderdeel hoort niet bij dit kader. Kies een ander onderdeel.',
    twice: 'Over dit onderdeel van dit kader hebt u bij deze bevinding al een oordeel vastgelegd. Wijzig dat oordeel.',
  },
} as const;
