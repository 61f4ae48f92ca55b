/** What is said about the life of evidence: its file, until when it is valid, when to look at it again. */
export const attachments = {
  gone: 'This file is not here (any more). It may have been withdrawn or replaced, or it belongs to a draft of another organisation.',
  missing: 'This file is missing from the storage. Ask the administrator to put it back from a back-up.',
  altered: 'This file is no longer what it was when it was kept, so we do not give it. Ask the administrator for a back-up.',
  kept: '{name} ({size})',
  state: { expired: 'Expired', review: 'Look again', current: 'In order' },
  column: 'State of the evidence',
  filter: { expired: 'Evidence expired', review: 'Evidence to be looked at again' },
  aged: {
    expired:
      '{count, plural, one {# of the findings behind this rests on evidence that has expired} other {# of the findings behind this rest on evidence that has expired}}',
    review:
      '{count, plural, one {# of the findings behind this rests on evidence that must be looked at again} other {# of the findings behind this rest on evidence that must be looked at again}}',
  },
  expires: 'Valid until',
  review: 'Look again on',
  note: 'Note',
  hash: 'Fingerprint (SHA-256)',
  more: 'More about this piece',
  changed: 'Last changed on {date} by {person}',
  earlier: 'Earlier files',
  earlierFile: '{date} by {person}',
  emptyOwn:
    'There is no evidence with this finding yet. Add a file, link or quotation, so that a reader can see what it rests on.',
  form: {
    addFile: 'Add a file',
    addOther: 'Add a link or quotation',
    file: 'File',
    choose: 'Choose a file',
    replace: 'Choose another file',
    remove: 'Take the file away',
    help: 'At most {limit, number} MB: pdf, odt, ods, odp, docx, xlsx, pptx, csv, txt, png, jpg or webp. Without macros, and without names of persons.',
    sending: 'We are receiving {name} …',
    sent: 'Chosen: {file}. The file is kept when you save.',
    none: 'No file',
    lost: 'Sending failed. Check your connection and choose the file again.',
    expiresHelp: 'The last day on which this still holds. Leave empty where it has no end.',
    reviewHelp: 'From this day on the Pilotmonitor asks to look at it again.',
    text: 'Description or quotation',
  },
  refused: {
    extension:
      'We do not keep this kind of file. Save it as pdf, odt, ods, odp, docx, xlsx, pptx, csv, txt, png, jpg or webp and try again.',
    otherContent:
      'The name ends in {extension}, but the content is something else. Open the file in the program it was made in and save it again.',
    macros: 'There are macros in this file. Save it without macros, or as pdf, and try again.',
    broken: 'This file is damaged or protected by a password. Save it again without a password.',
    notSent: 'We no longer have this file. Choose it again.',
  },
} as const;
