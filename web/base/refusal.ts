// Why the server said no, as a value: a code, a sentence in the reader's language, and the fields it is
// about.
import { t } from './shell_texts';
import type { Language, Problem } from './wire';

/**
 * One field that is not right. `path` is as in the arguments: `name`, `location.lon`,
 * `persons.0.function`.
 */
export interface Fault {
  path: string;
  code: string;
  sentence: string;
  parameters: Record<string, unknown>;
}

export interface Refusal {
  code: string;
  status: number;
  title: string;
  sentence: string;
  faults: Fault[];
  /** To quote to whoever keeps the server. */
  reference: string;
  retry_after_s: number | null;
}

export function refusal_of(
  problem: Problem | null,
  status: number,
  language: Language,
  retry_after_s: number | null = null,
): Refusal {
  return {
    code: problem?.code ?? code_of(problem?.type) ?? `status_${status}`,
    status,
    title: problem?.title ?? '',
    sentence: problem?.details?.[language] ?? problem?.detail ?? problem?.title ?? '',
    faults: (problem?.errors ?? []).map((error) => ({
      path: plain_path(error.path),
      code: error.code,
      sentence: error.detail ?? error.code,
      parameters: error.parameters ?? {},
    })),
    reference: problem?.instance ?? '',
    retry_after_s,
  };
}

/** Nobody is signed in any more, or another window has signed in meanwhile: it waits for its own person. */
export function is_of_no_session({ status, code }: Refusal): boolean {
  return status === 401 || code === 'token_missing';
}

/** Said here and not by the server, which would take it from whoever is signed in by now. */
export function somebody_else_here(): Refusal {
  const sentence = t('somebody_else_here');
  const code = 'somebody_else_here';
  return { code, status: 0, title: sentence, sentence, faults: [], reference: '', retry_after_s: null };
}

/** Said here of a choice that nobody made: it is asked before anything is sent. */
export function not_chosen(path: string, sentence: string): Refusal {
  const code = 'not_chosen';
  // It names its field: the summary puts no name before it.
  const parameters = { field_nl: sentence, field_en: sentence };
  const faults = [{ path, code, sentence, parameters }];
  return { code, status: 0, title: sentence, sentence, faults, reference: '', retry_after_s: null };
}

/** The first fault of a field, or of something inside it. */
export function fault_of(refusal: Refusal | null, path: string): Fault | null {
  return refusal?.faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`)) ?? null;
}

/** Does the sentence call the field by name, as the server knows it in either language? */
export function names_field({ sentence, parameters }: Fault): boolean {
  return [parameters['field_nl'], parameters['field_en']].some(
    (word) => typeof word === 'string' && sentence.includes(word),
  );
}

function code_of(type: string | undefined): string | null {
  return type === undefined || type === 'about:blank' ? null : (type.split('/').at(-1) ?? null);
}

/** `/args/persons/0/name`, `args.persons[0].name` and `persons.0.name` are one and the same. */
function plain_path(path: string): string {
  return path
    .replace(/^#?\/?/, '')
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.')
    .replace(/^args\./, '');
}
