// As app/collected.ts, with the invented modules of this folder beside the real ones. Only in mode "mock".
import * as real from '../app/collected';
import type { Dictionary } from '$base/i18n';
import type { Language } from '$base/wire';
import type { PageModule } from '$kit/page';

export const page_modules: Record<string, PageModule> = {
  ...real.page_modules,
  ...import.meta.glob<PageModule>('./*/web/page.ts', { eager: true }),
};

const texts: Record<Language, Record<string, () => Promise<Dictionary>>> = {
  nl: import.meta.glob<Dictionary>('./*/web/texts.nl.json', { import: 'default' }),
  en: import.meta.glob<Dictionary>('./*/web/texts.en.json', { import: 'default' }),
};

export async function load_texts(language: Language): Promise<[string, Dictionary][]> {
  const own = Object.entries(texts[language]).map(async ([path, load]): Promise<[string, Dictionary]> => [
    path.split('/').at(-3)!,
    await load(),
  ]);
  return [...(await real.load_texts(language)), ...(await Promise.all(own))];
}
