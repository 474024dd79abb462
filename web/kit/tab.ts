// One tab: what it is called, and how many things are behind it.
export interface Tab {
  id: string;
  title: string;
  count?: number;
}
