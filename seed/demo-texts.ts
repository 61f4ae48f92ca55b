import type { FindingKind, Layer } from '../shared/nouns.ts';

/* Words of the large invented world. None of these organisations exist. */

export const demoNames: readonly (readonly [Layer, string])[] = [
  ['gemeente', 'Gemeente Voorbeeldstad'],
  ['gemeente', 'Gemeente Oefendorp'],
  ['gemeente', 'Gemeente Proefhaven'],
  ['gemeente', 'Gemeente Fictiveen'],
  ['gemeente', 'Gemeente Schetsum'],
  ['gemeente', 'Gemeente Modelrade'],
  ['gemeente', 'Gemeente Testerdam'],
  ['gemeente', 'Gemeente Denkwijk'],
  ['gemeente', 'Gemeente Verzonnenburg'],
  ['gemeente', 'Gemeente Nergenshuizen'],
  ['gemeente', 'Gemeente Maquettelo'],
  ['gemeente', 'Gemeente Zogenaamd aan den Rijn'],
  ['waterschap', 'Waterschap Voorbeeldwater'],
  ['waterschap', 'Hoogheemraadschap van Oefenland'],
  ['waterschap', 'Waterschap Proefpeil'],
  ['waterschap', 'Waterschap Fictiestroom'],
  ['waterschap', 'Hoogheemraadschap van Denkdijk'],
  ['waterschap', 'Waterschap Schetsbeek'],
  ['provincie', 'Provincie Modelland'],
  ['provincie', 'Provincie Verzonnen-Holland'],
  ['provincie', 'Provincie Nergensland'],
  ['rijk', 'Ministerie van Voorbeeldzaken'],
  ['rijk', 'Uitvoeringsdienst Proef'],
];

export const topics = [
  ['sensoren', 'Sensoren in de winkelstraat', 'Wat meten we op straat, en wat ziet de bewoner daarvan?'],
  ['algoritmen', 'Algoritme voor meldingen', 'Meldingen gaan automatisch naar de juiste dienst. Wie kijkt mee?'],
  ['cameratoezicht', 'Drukte meten bij evenementen', 'Drukte meten zonder gezichten op te slaan.'],
  ['dienstverlening', 'Chatbot aan de balie', 'Vragen van inwoners beantwoorden met een chatbot.'],
  ['drones', 'Drones bij dijkinspectie', 'Beelden van dijken, en soms van erven.'],
  ['open data', 'Open data over besluiten', 'Hoe vinden en begrijpen inwoners de gegevens achter een besluit?'],
  ['datagedreven werken', 'Digitale tweeling van de wijk', 'Een model van de wijk in het gesprek met bewoners.'],
  ['dienstverlening', 'Digitaal loket vergunningen', 'Aanvragen zonder papier, ook voor wie dat lastig vindt.'],
] as const;

export const methods = ['werkatelier', 'waardensessie', 'workshop van principes naar acties', 'gesprek met directie'] as const;

/** Sentences per kind; {waarde}, {ander} and {onderwerp} are filled in. */
export const sentences: Record<FindingKind, readonly string[]> = {
  herkend: [
    'De deelnemers herkenden {waarde} meteen in de casus en koppelden er een afspraak aan.',
    'Zonder {waarde} was het gesprek over {onderwerp} blijven hangen in techniek.',
    '{waarde} was de eerste vraag die inwoners stelden over {onderwerp}.',
  ],
  knelpunt: [
    'Niemand kon zeggen wanneer {waarde} bij {onderwerp} genoeg geregeld is.',
    'De leverancier kon voor {waarde} geen bewijs leveren en het contract vraagt er niet om.',
    'Voor {waarde} ontbreekt een eigenaar in de organisatie, waardoor de afspraak bleef liggen.',
  ],
  dilemma: [
    'Meer {waarde} ging bij {onderwerp} ten koste van {ander}. De directie koos en legde dat vast.',
    '{waarde} en {ander} trokken aan verschillende kanten. Het gesprek daarover was de opbrengst.',
  ],
  ontbreekt: [
    'In de code missen wij de relatie met ketenpartners: wie is aanspreekbaar als het misgaat?',
    'De code zegt niets over afspraken met leveranciers bij {onderwerp}.',
  ],
  overlap: [
    'Wat onder {waarde} staat, doen wij al op grond van een ander kader. De code voegt hier weinig toe.',
    'Voor {waarde} gelden al regels. Dubbel toetsen kost tijd.',
  ],
  formulering: [
    'Deelnemers lazen {waarde} op drie manieren. Een voorbeeld bij de waarde helpt.',
    'De zin bij {waarde} is te lang om in een gesprek te gebruiken.',
  ],
  praktijk: [
    'Voor {waarde} staat nu een bordje met uitleg en een telefoonnummer bij {onderwerp}.',
    'Een checklist voor {waarde} bij {onderwerp} is gedeeld met twee buurorganisaties.',
  ],
};

export const argumentTexts = [
  'Zonder uitlegplicht verdwijnt de code in een la.',
  'Bestuurders vragen eerst om voorbeelden, daarna om regels.',
  'Kleine organisaties hebben de mensen niet voor nog een verplichting.',
  'Leveranciers bewegen pas als alle overheden hetzelfde vragen.',
  'Wij werken al met een eigen kompas; een tweede kader maakt het niet duidelijker.',
] as const;

export const functions: Record<Layer, readonly [string, string]> = {
  gemeente: ['gemeentesecretaris', 'burgemeester'],
  waterschap: ['secretaris-directeur', 'dijkgraaf'],
  provincie: ['provinciesecretaris', 'gedeputeerde'],
  rijk: ['directeur informatievoorziening', 'secretaris-generaal'],
  other: ['directeur', 'bestuurder'],
};
