// The panes other modules bring to the screen of an incident. Found by a glob, so that no module must know
// another.
import type { Component } from 'svelte';
import type { IncidentRow } from './rows';

export interface PaneProps {
  /** Identifier of the incident. */
  incident: string;
  incidentRow: IncidentRow;
}

/** What a module's page.ts exports in `panes`. */
export interface Pane {
  screen: string;
  slot: 'left' | 'middle' | 'right' | 'head';
  order: number;
  /** Short and unique: `picture`, `map`, `reachability`. */
  key: string;
  /** A qualified text key. */
  title: string;
  right?: string | null;
  component: () => Promise<{ default: Component<PaneProps> }>;
}

const modules = import.meta.glob<{ panes?: Pane[] }>('../../*/web/page.ts', {
  eager: true,
});

export const incident_panes: readonly Pane[] = Object.values(modules)
  .flatMap((module) => module.panes ?? [])
  .filter((pane) => pane.screen === 'incident')
  .sort((left, right) => left.order - right.order);
