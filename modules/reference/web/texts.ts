// The texts of the module, with keys known to the compiler.
import { texts_of } from '$base/i18n';
import type nl from './texts.nl.json';

export type TextKey = keyof typeof nl;
export const t = texts_of<TextKey>('reference');
