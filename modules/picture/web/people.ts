// Names of accounts and columns as the picture shows them.
import { rows, type LiveTable } from '$kit';
import { label_of } from './outline';
import type { Colleague, ReferenceRow } from './rows';

export class People {
  constructor(
    private readonly colleagues_: LiveTable<Colleague>,
    private readonly reference_: LiveTable<ReferenceRow>,
  ) {}

  name(account: string): string {
    return this.colleagues_.get(account)?.name ?? account;
  }

  column(code: string): string {
    const row = this.reference_.get(`column/${code}`);
    return row === undefined ? code : label_of(row);
  }
}

/** `const people = use_people();` while a component is being made. */
export function use_people(): People {
  return new People(rows<Colleague>('colleague'), rows<ReferenceRow>('reference_row'));
}
