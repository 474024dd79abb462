// Everything the modules bring to the shell. Adding a module touches its own folder alone: this finds it.
import type { Dictionary } from '$base/i18n';
import type { Language } from '$base/wire';
import type { PageModule } from '$kit/page';
import titles from 'virtual:titles';

type TextLoader = () => Promise<Dictionary>;
export type TextLoaders = Record<Language, Record<string, TextLoader>>;

/** By the path of the file; the name of the module is the folder above `web`. */
export const page_modules = import.meta.glob<PageModule>('../../modules/*/web/page.ts', { eager: true });

export const text_loaders: TextLoaders = {
  nl: import.meta.glob<Dictionary>('../../modules/*/web/texts.nl.json', { import: 'default' }),
  en: import.meta.glob<Dictionary>('../../modules/*/web/texts.en.json', { import: 'default' }),
};

const shell_texts: Record<Language, TextLoader> = {
  nl: () => import('$base/texts.nl.json').then((file) => file.default),
  en: () => import('$base/texts.en.json').then((file) => file.default),
};

/** What is needed at the start: the shell's own texts, and of each module the titles in the navigation. */
export async function first_texts(language: Language): Promise<[string, Dictionary][]> {
  return [['shell', await shell_texts[language]()], ...Object.entries(titles[language])];
}
