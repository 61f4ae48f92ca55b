import type { Twin } from '../../say.ts';
import type { exports as nl } from '../nl/exports.ts';

export const exports: Twin<typeof nl> = {
  about: 'About',
  title: 'Title',
  body: 'For',
  date: 'Date',
  agendaNumber: 'Agenda item',
  selection: 'Selection',
  noSelection: 'Everything, no filter',
  asOf: 'As of',
  revision: 'Revision',
  permalink: 'Permanent link',
  hash: 'Checksum',
  mark: 'Please note',
  example: 'example',
  page: 'Page',
  of: 'of',
  figure: 'Figure',
  table: 'Table',
  numbers: 'The numbers behind this figure',
  source: 'Source',
  figureSource: 'As of {date}. Permanent link: ',
  omitted: '□ stands for a character that does not fit in a pdf. The ODT file of this paper does have it.',
  noPdf:
    'This server cannot make a pdf: the component that makes it does not exist for this kind of computer. Download the paper as ODT. You can open it in LibreOffice or Word and save it as pdf there.',
  unknownTable: 'This download does not exist. Go back to the page and choose a download there.',
  unknownFormat: 'This kind of file does not exist. You can choose ods, xlsx or csv.',
  badFilter: 'We do not know this filter: {fields}. Go back to the page, choose the filter again and then download.',
};
