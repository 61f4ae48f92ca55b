/** A stage as its form holds it. */
export const stage = {
  stage: 'confirmed',
  date: '2022-03',
  basis: '',
  source: 'telefoongesprek',
  channel: 'Uniebureau',
  reason: '',
} as const;

/** A contact as its form holds it, without a next step. */
export const contact = {
  date: '2022-04-01',
  channel: '',
  who: '',
  note: 'Wil meedoen.',
  next_step: '',
  due_date: '',
  done: '',
} as const;
