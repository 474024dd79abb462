// Reference rows as options and labels: regions, types of incident, functions, GRIP levels.
import { holds_on, offered, row_on, rows_on } from '$base/codes';
import { language } from '$base/i18n';
import { rows, use_today, type LiveTable, type Option } from '$kit';
import type { MunicipalityRow, ReferenceRow } from './rows';
import { t } from './texts';

export class Reference {
  /**
   * @param places_ every municipality that is known: those of the reference data, and once boundaries were
   * imported those of the whole country.
   * @param today_ `2027-04-01` as the server has it: what has ended is offered to nobody, for the server
   * takes it only for the days before.
   */
  constructor(
    private readonly rows_: Pick<LiveTable<ReferenceRow>, 'all' | 'get'>,
    private readonly places_: Pick<LiveTable<MunicipalityRow>, 'all' | 'get'>,
    private readonly today_: () => string,
  ) {}

  /** What holds today of a set, in order of the field `order` or the code; `kept` is what the record has. */
  of(set: string, kept: readonly string[] = []): ReferenceRow[] {
    const order = (row: ReferenceRow) => Number(row.values['order'] ?? row.values['rank'] ?? 0);
    return offered(this.rows_.all, { sets: [set], day: this.today_(), kept }).sort(
      (left, right) => order(left) - order(right) || left.code.localeCompare(right.code),
    );
  }

  /** What a code is today; one that ended, or is still to begin, is known by its newest version. */
  find(set: string, code: string): ReferenceRow | undefined {
    const newest = this.rows_.get(`${set}/${code}`);
    const day = this.today_();
    if (newest === undefined || holds_on(newest, day)) return newest;
    const earlier = newest.earlier.map((id) => this.rows_.get(id));
    return earlier.find((row) => row !== undefined && holds_on(row, day)) ?? newest;
  }

  /** What a rule of a region says today: its own version goes before the general one. */
  rule_of(region: string, set: string, code: string): ReferenceRow | undefined {
    return row_on(this.rows_.all, { set, code, region, day: this.today_() });
  }

  /** The whole set as it holds today in a region. */
  rules_of(region: string, set: string): ReferenceRow[] {
    return rows_on(this.rows_.all, { set, region, day: this.today_() });
  }

  /** The name of a code, or the code itself where the set does not know it. */
  label(set: string, code: string): string {
    const row = this.find(set, code);
    if (row !== undefined) return label_of(row);
    return (set === 'municipality' ? this.places_.get(code)?.name : undefined) ?? code;
  }

  /** Without imported boundaries only those of the own regions have a name here. */
  municipality(code: string): string {
    const name = this.label('municipality', code);
    return name === code ? unnamed_municipality(code) : name;
  }

  /** A function has its name in one of three sets. */
  function_label(code: string): string {
    const set = function_sets.find((candidate) => this.find(candidate, code) !== undefined);
    return set === undefined ? code : this.label(set, code);
  }

  options(set: string, kept: readonly string[] = []): Option[] {
    return this.of(set, kept).map((row) => ({ value: row.code, label: label_of(row) }));
  }

  /** With their codes, by which people look for them too. */
  coded_options(set: string, kept: readonly string[] = []): Option[] {
    return this.of(set, kept).map((row) => ({ value: row.code, label: label_of(row), detail: row.code }));
  }

  functions(kept: readonly string[] = []): Option[] {
    const seen = new Set<string>();
    return function_sets
      .flatMap((set) => this.coded_options(set, kept))
      .filter((option) => !seen.has(option.value) && seen.add(option.value));
  }

  /** Every municipality that is there today: a fire does not stop at the border of a region. */
  all_municipalities(): Option[] {
    const own = new Map(this.municipalities([]).map((option) => [option.value, option]));
    for (const { id, name, valid_to } of this.places_.all) {
      if (valid_to === null && !own.has(id)) own.set(id, { value: id, label: name, detail: id });
    }
    return [...own.values()].sort((left, right) => left.label.localeCompare(right.label));
  }

  municipalities(regions: readonly string[]): Option[] {
    return this.of('municipality')
      .filter((row) => regions.length === 0 || regions.includes(String(row.values['region'])))
      .map((row) => ({
        value: row.code,
        label: label_of(row),
        detail: row.code,
      }));
  }
}

/** `gemeente 0307` for `GM0307`: what the number is of stands beside it, also where nobody knows its name. */
export function unnamed_municipality(code: string): string {
  return t('municipality_elsewhere', { number: code.replace(/^GM/, '') });
}

const function_sets = ['legal_function', 'lcms_function', 'additional_function'];

export function label_of(row: { label_nl: string; label_en: string }): string {
  return language() === 'nl' ? row.label_nl : row.label_en;
}

/** `const reference = use_reference();` while a component is being made. */
export function use_reference(): Reference {
  const today = use_today();
  const places = rows<MunicipalityRow>('municipality');
  return new Reference(rows<ReferenceRow>('reference_row'), places, () => today.day);
}
