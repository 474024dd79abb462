// One choice in a list: what is stored, what is shown, and a quiet word beside it.
export interface Option {
  value: string;
  label: string;
  detail?: string;
}
