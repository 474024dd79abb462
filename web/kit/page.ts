// What a module exports from its web/page.ts: pages, cards for the home screen, entries of the command
// palette.
import type { Client } from '$base/client';
import type { Waiting } from '$base/outbox';
import type { Body } from '$base/wire';
import type { IconNode } from 'lucide';
import type { Component } from 'svelte';

/** What a page's component receives. */
export interface PageProps {
  /** The named parts of the path: `/incidenten/:id` gives `params.id`. */
  params: Record<string, string>;
  /** What stands behind the question mark. */
  query: URLSearchParams;
}

export interface Page {
  /** Dutch, in words: `/incidenten`, `/incidenten/:id`, `/beheer/personen`. */
  path: string;
  /** A qualified text key: `incident.page_title`. */
  title: string;
  icon: IconNode;
  /** The right without which the page is not drawn and not reached; null for everyone who is signed in. */
  right: string | null;
  nav: 'main' | 'more' | 'none';
  order: number;
  /** Takes `PageProps`, or nothing. */
  component: () => Promise<{ default: Component<never> }>;
  /** What it draws with later; fetched with the page a moment after the start, for who goes into a tunnel. */
  ahead?: () => Promise<unknown>;
  /** Modules whose texts it needs beside its own: `['map']` where it asks for a place. */
  speaks?: readonly string[];
  /** A working screen: narrow rail, fills the height, each pane scrolls by itself. */
  full?: boolean;
  /** A number beside the entry in the navigation; nothing is drawn for 0. */
  badge?: { table: string; count: (rows: readonly Body[]) => number };
  /** Records of this page that the command palette finds by name; null for one that is not offered. */
  finds?: { table: string; entry: (row: Body) => Found | null };
}

/** A record in the command palette: its name, other words people would type, and its address. */
export interface Found {
  text: string;
  words?: string;
  run: string;
}

/** A card on the home screen "Vandaag in de regio". `head` stands beside the title. */
export interface HomeCard {
  order: number;
  column: 'head' | 1 | 2 | 3;
  right?: string | null;
  component: () => Promise<{ default: Component<never> }>;
  speaks?: readonly string[];
}

/** An entry of the command palette (Ctrl+K): somewhere to go, or something to start. */
export interface PaletteEntry {
  title: string;
  icon?: IconNode;
  right: string | null;
  /** Other words people would type, in either language. */
  words?: string;
  /** An address of this application, or something to do. */
  run: string | ((client: Client) => void);
}

/** A part of another module's screen; the screen says what else it needs (slot, order, key). */
export interface Pane {
  screen: string;
  title: string;
  component: () => Promise<{ default: Component<never> }>;
}

/**
 * How a command that was refused later is gone on with where it was written: a button in the list of what was
 * refused.
 */
export interface TakeUp {
  /** `picture/write-section` */
  command: string;
  /** The codes after which that makes sense; after any other the text can only be copied. */
  refusals: readonly string[];
  load: () => Promise<{ take_up: (client: Client, entry: Waiting) => Promise<string> }>;
}

export interface PageModule {
  pages?: Page[];
  panes?: Pane[];
  home?: HomeCard[];
  commands?: PaletteEntry[];
  /**
   * `take_up` keeps what was written on the device and answers the address where one goes on; when it throws
   * the refused command stays in the list.
   */
  take_ups?: TakeUp[];
}

export type { IconNode };
