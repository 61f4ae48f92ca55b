/**
 * FormErrorSummary: all errors of a form at its top, each a link to its field; takes the focus when errors appear.
 *
 *   <FormErrorSummary errors={[{ fieldId: 'title', message: 'Vul een titel in' }]} />
 */
import { useEffect, useRef } from 'react';
import { useSay } from './say.tsx';

export interface FieldError {
  fieldId: string;
  message: string;
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
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
