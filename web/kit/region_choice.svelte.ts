// Which of several regions a form is about: never the first of a list without a word. It begins where this
// person is in function now, and is asked where that says nothing.
import { not_chosen } from '$base/refusal';
import type { Row } from '$base/command_names';
import { t } from '$base/shell_texts';
import { rows, use_session, type Submission } from './live.svelte';

export type InFunction = Pick<Row<'FunctionHolderRow'>, 'person' | 'region'>;

/** The one of these regions in which this person holds a function; empty for none, and for more than one. */
export function region_in_function(
  holders: readonly InFunction[],
  person: string | null,
  regions: readonly string[],
): string {
  const own = holders.filter((row) => row.person === person && regions.includes(row.region));
  const [only, ...others] = new Set(own.map((row) => row.region));
  return only !== undefined && others.length === 0 ? only : '';
}

interface Given {
  /** Which may be chosen here. */
  readonly offered: readonly string[];
  /** What the rest of the form makes likely, with what to say of it; empty when it does not. */
  readonly proposed: { region: string; why: string };
  /** Where this person is in function, or empty. */
  readonly in_function: string;
}

export class RegionChoice {
  private chosen_ = $state('');

  constructor(private readonly given_: () => Given) {}

  /** Empty while it is still to be chosen. */
  get region(): string {
    const { offered, proposed, in_function } = this.given_();
    if (offered.length <= 1) return offered[0] ?? '';
    return [this.chosen_, proposed.region, in_function].find((one) => offered.includes(one)) ?? '';
  }

  set region(region: string) {
    this.chosen_ = region;
  }

  /** Why it stands there already, where nobody chose it. */
  get hint(): string | undefined {
    const { offered, proposed } = this.given_();
    if (this.region === '' || this.region === this.chosen_) return undefined;
    return offered.includes(proposed.region) ? proposed.why : t('region_in_function');
  }

  /**
   * True when the form asks for it instead of sending: without a connection a server would say it much later.
   * What an earlier sending was refused for stays, for the next one is made on top of it.
   */
  asks_first(submission: Pick<Submission, 'refusal'>): boolean {
    const is_asked = this.given_().offered.length > 1 && this.region === '';
    if (is_asked) submission.refusal = not_chosen('region', t('region_to_choose'));
    return is_asked;
  }
}

/** While a component is being made; what is offered and proposed may change while it is on the screen. */
export function use_region_choice(
  offered: () => readonly string[],
  proposed: () => Given['proposed'] = () => ({ region: '', why: '' }),
): RegionChoice {
  const session = use_session();
  const holders = rows<InFunction>('function_holder');
  const colleagues = rows<Pick<Row<'ColleagueRow'>, 'person'>>('colleague');
  return new RegionChoice(() => {
    const person = colleagues.get(session.current?.account)?.person ?? null;
    const regions = offered();
    return {
      offered: regions,
      proposed: proposed(),
      in_function: region_in_function(holders.all, person, regions),
    };
  });
}
