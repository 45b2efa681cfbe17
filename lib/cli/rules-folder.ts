/** Where the project's own rules are, whatever folder the command is run from. */
import { fileURLToPath } from 'node:url';

export const RULES_FOLDER = fileURLToPath(new URL('../../rules', import.meta.url));
