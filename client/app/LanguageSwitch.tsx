import { useLanguage, useSay } from '../ui/say.tsx';

const languages = ['nl', 'en'] as const;

function choose(language: string): void {
  document.cookie = `taal=${language}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}

/** Dutch or English; each name in its own language. The page is loaded anew, because titles and numbers change with it. */
export function LanguageSwitch() {
  const say = useSay();
  const current = useLanguage();
  return (
    <div className="language-switch" role="group" aria-label={say('common.language.label')}>
      {languages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === current}
          className="language-switch__button"
          onClick={() => choose(language)}
        >
          {say(`common.language.${language}`)}
        </button>
      ))}
    </div>
  );
}
