import { jsonBody } from '../security.js';

/** How merchants' JSON bodies are read. */
export const merchantJson = jsonBody({ bytes: 1024 * 1024, depth: 24 });
