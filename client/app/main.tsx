import './zod.ts';
import './styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createApi } from '../api.ts';
import { Application } from './Application.tsx';
import { createAppRouter } from './router.tsx';
import { chosenLanguage, loadTexts } from './texts.ts';

const language = chosenLanguage(document.cookie);
document.documentElement.lang = language;
const api = createApi('');
const router = createAppRouter(api);
// the first question leaves while the words are still on their way
const opened = router.load();
const [say] = await Promise.all([loadTexts(language), opened]);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Application api={api} router={router} say={say} language={language} />
    </StrictMode>,
  );
}
