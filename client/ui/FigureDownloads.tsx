import { useState, type RefObject } from 'react';
import { Notice } from './Notice.tsx';
import { useSay } from './say.tsx';

interface FigureDownloadsProps {
  drawing: RefObject<HTMLElement | null>;
  name: string;
  words: { title: string; sentence: string; asOf: string; permalink: string; mark: string | undefined };
}

const formats = ['svg', 'png'] as const;

/** Saves the svg or the matrix inside the drawing with its words around it; the code for that is fetched on the first press. */
export function FigureDownloads({ drawing, name, words }: FigureDownloadsProps) {
  const say = useSay();
  const [failed, setFailed] = useState(false);
  const save = async (format: 'svg' | 'png') => {
    const { saveImage } = await import('./figure-image.ts');
    if (drawing.current === null) return;
    const foot = [words.asOf, new URL(words.permalink, window.location.href).href];
    await saveImage(drawing.current, { ...words, foot }, { name, format });
  };
  // the code may not come, and a browser may make no picture of it
  const press = (format: 'svg' | 'png') => {
    setFailed(false);
    save(format).catch(() => setFailed(true));
  };
  return (
    <>
      <span className="downloads">
        <span className="downloads__label">{say('common.figure.downloads')}</span>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="downloads__item"
            aria-label={say('common.figure.downloadAs', { name: words.title, format })}
            onClick={() => press(format)}
          >
            {format}
          </button>
        ))}
      </span>
      {failed && (
        <Notice tone="error" live>
          {say('common.figure.notMade')}
        </Notice>
      )}
    </>
  );
}
