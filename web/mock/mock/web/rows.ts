// The rows of the invented module.
export interface Incident {
  id: string;
  number: string;
  name: string;
  line: string;
  place: string;
  grip: number;
  teams: string;
  started_at: string;
  changed_at: string;
}

export interface Duty {
  id: string;
  order: number;
  name: string;
  function: string;
  column: string;
  busy: boolean;
}

export interface Action {
  id: string;
  text: string;
  who: string;
  due_at: string;
  done: boolean;
}
