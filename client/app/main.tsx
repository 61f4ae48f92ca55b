import './zod.ts';
import './styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Say } from '../../shared/say.ts';
import { createApi } from '../api.ts';
import { Application } from './Application.tsx';
import { createAppRouter } from './router.tsx';
import { chosenLanguage, loadTexts } from './texts.ts';

const language = chosenLanguage(document.cookie);
document.documentElement.lang = language;
// said before the words are there, it is said without any
const words: { say?: Say } = {};
const api = createApi('', { unreachable: () => words.say?.('common.state.unreachable') ?? '' });
const texts = loadTexts(language);
const router = createAppRouter(api, async () => (await texts).whole());
// the first question leaves while the words are still on their way
const opened = router.load();
words.say = (await texts).say;
const [{ say }] = await Promise.all([texts, opened]);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Application api={api} router={router} say={say} language={language} />
    </StrictMode>,
  );
}
