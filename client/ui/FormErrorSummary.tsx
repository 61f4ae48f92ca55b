/**
 * FormErrorSummary: all errors of a form at its top, each a link to its field; takes the focus when errors appear.
 *
 *   <FormErrorSummary errors={[{ fieldId: 'title', message: 'Vul een titel in' }]} />
 */
import { useEffect, useRef } from 'react';
import type { Say } from '../../shared/say.ts';
import { useSay } from './say.tsx';

export interface FieldError {
  fieldId: string;
  message: string;
}

/** What a field on the page is called; '' where it has no label of its own. */
function labelOf(fieldId: string): string {
  const label = [...document.querySelectorAll('label')].find((one) => one.htmlFor === fieldId);
  return label?.textContent.trim() ?? '';
}

/** What is wrong, in words. Under its field 'Vul dit veld in' says enough; here, away from the field, it says which one. */
function inWords({ fieldId, message }: FieldError, say: Say): string {
  if (message !== say('common.form.required')) return message;
  const label = labelOf(fieldId);
  return label === '' ? message : say('common.form.requiredNamed', { label });
}

export function FormErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const signature = errors.map((error) => `${error.fieldId}:${error.message}`).join('|');
  useEffect(() => {
    if (signature !== '') box.current?.focus();
  }, [signature]);
  if (errors.length === 0) return null;
  return (
    <div className="utrecht-alert utrecht-alert--error notice" role="alert" tabIndex={-1} ref={box}>
      <strong className="notice__title">{say('common.form.errors', { count: errors.length })}</strong>
      <ul className="plain-list">
        {errors.map((error) => (
          <li key={`${error.fieldId}:${error.message}`}>
            <a className="utrecht-link utrecht-link--html-a" href={`#${error.fieldId}`}>
              {inWords(error, say)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
