// An act: one thing a person records, as a small form that says its consequence in words.
import type { Option } from '$kit';

export type FieldKind = 'text' | 'area' | 'moment' | 'choice' | 'search' | 'lines';

export interface ActField {
  name: string;
  label: string;
  kind: FieldKind;
  options?: readonly Option[];
  optional?: boolean;
  value?: string;
  hint?: string;
}

export type Values = Record<string, string>;

export interface Act {
  title: string;
  /** What follows from it, in words: no "are you sure". */
  consequence: string;
  command: string;
  button: string;
  danger?: boolean;
  fields: ActField[];
  /** Warnings that follow from what was filled in; shown, never blocking. */
  warning?: (values: Values) => string;
  args: (values: Values) => Record<string, unknown>;
}

/** Empty becomes null: left out. */
export function or_null(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed;
}

/** One thing per line or comma: names, codes. */
export function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
}
