// The texts of a module come with the first of its pages or cards that is drawn, in the language then spoken.
import { has_texts, language, learn } from '$base/i18n';
import { page_modules, text_loaders } from '$collected';

/** Which module a page or a home card came from. */
const owners = new Map<object, string>();
for (const [path, module] of Object.entries(page_modules)) {
  for (const part of [...(module.pages ?? []), ...(module.home ?? [])]) {
    owners.set(part, module_name(path));
  }
  // A pane is drawn by the screen of another module, which knows nothing of texts: its loader brings them.
  for (const pane of module.panes ?? []) {
    const { component } = pane;
    const named = new Set([module_name(path), module_name_of_key(pane.title)]);
    pane.component = async () => {
      const [loaded] = await Promise.all([component(), ...[...named].map(texts_of_owner)]);
      return loaded;
    };
  }
}

/** Loads what a page or card draws with: its component and the texts of its module. */
export async function load_with_texts<Part>(part: {
  component: () => Promise<{ default: Part }>;
  speaks?: readonly string[];
}): Promise<Part> {
  const named = [owners.get(part), ...(part.speaks ?? [])];
  const [module] = await Promise.all([part.component(), ...named.map(texts_of_owner)]);
  return module.default;
}

async function texts_of_owner(name: string | undefined): Promise<void> {
  const spoken = language();
  if (name === undefined || has_texts(name)) return;
  const found = Object.entries(text_loaders[spoken]).find(([path]) => module_name(path) === name);
  if (found !== undefined) learn(name, await found[1](), spoken);
}

/** `../../modules/incident/web/page.ts` is of `incident`. */
function module_name(path: string): string {
  return path.split('/').at(-3)!;
}

/** `map.plot_title` is of `map`: a pane may speak with the texts of a second module. */
function module_name_of_key(key: string): string {
  return key.slice(0, key.indexOf('.'));
}
