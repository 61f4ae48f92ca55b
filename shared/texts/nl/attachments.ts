/** What is said about the life of evidence: its file, until when it is valid, when to look at it again. */
export const attachments = {
  gone: 'Dit bestand is er niet (meer). Misschien is het ingetrokken of vervangen, of hoort het bij een concept van een andere organisatie.',
  missing: 'Dit bestand ontbreekt in de opslag. Vraag de beheerder om het uit een reservekopie terug te zetten.',
  altered:
    'Dit bestand is niet meer wat het was toen het werd bewaard. We geven het daarom niet. Vraag de beheerder om een reservekopie.',
  kept: '{name} ({size})',
  state: { expired: 'Verlopen', review: 'Opnieuw bekijken', current: 'In orde' },
  column: 'Stand van de onderbouwing',
  filter: { expired: 'Onderbouwing verlopen', review: 'Onderbouwing opnieuw bekijken', aged: 'Verlopen of opnieuw bekijken' },
  expires: 'Geldig tot en met',
  review: 'Opnieuw bekijken op',
  note: 'Toelichting',
  hash: 'Vingerafdruk (SHA-256)',
  more: 'Meer over dit stuk',
  changed: 'Laatst gewijzigd op {date} door {person}',
  earlier: 'Eerdere bestanden',
  earlierFile: '{date} door {person}',
  emptyOwn:
    'Er is nog geen onderbouwing bij deze bevinding. Voeg een bestand, link of citaat toe: dan kan een lezer zelf nagaan waar zij op rust.',
  form: {
    addFile: 'Bestand toevoegen',
    addOther: 'Link of citaat toevoegen',
    file: 'Bestand',
    choose: 'Bestand kiezen',
    replace: 'Ander bestand kiezen',
    remove: 'Bestand weghalen',
    help: 'Hoogstens {limit, number} MB: pdf, odt, ods, odp, docx, xlsx, pptx, csv, txt, png, jpg of webp. Zonder macro’s, en zonder namen van personen.',
    sending: 'We ontvangen {name} …',
    sent: 'Gekozen: {file}. Het bestand wordt bewaard als u opslaat.',
    none: 'Geen bestand',
    lost: 'Versturen is niet gelukt. Controleer uw verbinding en kies het bestand opnieuw.',
    expiresHelp: 'De laatste dag waarop dit nog geldt. Laat leeg als er geen einde aan is.',
    reviewHelp: 'Vanaf deze dag vraagt de Pilotmonitor om er nog eens naar te kijken.',
    text: 'Omschrijving of citaat',
  },
  refused: {
    extension:
      'Dit soort bestand bewaren we niet. Bewaar het als pdf, odt, ods, odp, docx, xlsx, pptx, csv, txt, png, jpg of webp en probeer het opnieuw.',
    otherContent:
      'De naam eindigt op {extension}, maar de inhoud is iets anders. Open het bestand in het programma waarin het is gemaakt en bewaar het opnieuw.',
    macros: 'In dit bestand zitten macro’s. Bewaar het zonder macro’s, of als pdf, en probeer het opnieuw.',
    broken: 'Dit bestand is beschadigd of beveiligd met een wachtwoord. Bewaar het opnieuw zonder wachtwoord.',
    notSent: 'We hebben dit bestand niet meer. Kies het opnieuw.',
  },
} as const;
