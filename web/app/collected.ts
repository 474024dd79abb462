// Everything the modules bring to the shell. Adding a module touches its own folder alone: this finds it.
import type { Dictionary } from '$base/i18n';
import type { Language } from '$base/wire';
import type { PageModule } from '$kit/page';

type TextLoader = () => Promise<Dictionary>;

export const page_modules = import.meta.glob<PageModule>('../../modules/*/web/page.ts', { eager: true });

const module_texts: Record<Language, Record<string, TextLoader>> = {
  nl: import.meta.glob<Dictionary>('../../modules/*/web/texts.nl.json', { import: 'default' }),
  en: import.meta.glob<Dictionary>('../../modules/*/web/texts.en.json', { import: 'default' }),
};

const shell_texts: Record<Language, TextLoader> = {
  nl: () => import('$base/texts.nl.json').then((file) => file.default),
  en: () => import('$base/texts.en.json').then((file) => file.default),
};

/** The texts of one language: the shell's and every module's, by name. */
export async function load_texts(language: Language): Promise<[string, Dictionary][]> {
  const loaders = Object.entries(module_texts[language]).map(([path, load]): [string, TextLoader] => [
    path.split('/').at(-3)!,
    load,
  ]);
  const named: [string, TextLoader][] = [['shell', shell_texts[language]], ...loaders];
  return Promise.all(named.map(async ([name, load]): Promise<[string, Dictionary]> => [name, await load()]));
}
