import { createContext } from 'react';

/** How many times one has moved to another page since the application opened; a page heading takes the focus when it grows. */
export const VisitContext = createContext(0);
