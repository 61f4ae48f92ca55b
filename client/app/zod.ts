import { z } from 'zod';

// Imported before anything else: zod otherwise compiles its parsers with `new Function`, which the content security policy forbids.
z.config({ jitless: true });
