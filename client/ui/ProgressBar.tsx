/**
 * ProgressBar: how far a task is, with the words beside it. Without `value` it only says that something is going on.
 *
 *   <ProgressBar label="Rijen gelezen" value={8200} max={20000} text="8.200 van 20.000 rijen" />
 */
import { useId } from 'react';

interface ProgressBarProps {
  label: string;
  value?: number;
  max: number;
  text: string;
}

export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  const id = useId();
  return (
    <div className="progress">
      <label className="progress__label" htmlFor={id}>
        {label}
      </label>
      <progress className="progress__bar" id={id} value={value} max={max} />
      <span className="progress__text">{text}</span>
    </div>
  );
}
