import { z } from 'zod';

// zod would build parsers with `new Function`, which our content security policy refuses. It decides when
// a schema is made, so this module is loaded before every module with one.
z.config({ jitless: true });
