// The components and bridges that pages use: `import { Card, rows, use_client } from '$kit';`
export { default as Age } from './Age.svelte';
export { default as AppShell } from './AppShell.svelte';
export { default as Avatar } from './Avatar.svelte';
export { default as BottomBar } from './BottomBar.svelte';
export { default as Brand } from './Brand.svelte';
export { default as Button } from './Button.svelte';
export { default as Card } from './Card.svelte';
export { default as Checkbox } from './Checkbox.svelte';
export { default as ColumnTag } from './ColumnTag.svelte';
export { default as Combobox } from './Combobox.svelte';
export { default as ComboboxOfMany } from './ComboboxOfMany.svelte';
export { default as ConnectionState } from './ConnectionState.svelte';
export { default as DataTable } from './DataTable.svelte';
export { default as DateTimeField } from './DateTimeField.svelte';
export { default as Dialog } from './Dialog.svelte';
export { default as DiffView } from './DiffView.svelte';
export { default as EmptyState } from './EmptyState.svelte';
export { default as ErrorSummary } from './ErrorSummary.svelte';
export { default as ExerciseFrame } from './ExerciseFrame.svelte';
export { default as Field } from './Field.svelte';
export { default as GripBadge } from './GripBadge.svelte';
export { default as Icon } from './Icon.svelte';
export { default as LiveRegions } from './LiveRegions.svelte';
export { default as Loading } from './Loading.svelte';
export { default as Menu } from './Menu.svelte';
export { default as Overtaken } from './Overtaken.svelte';
export { default as PageHead } from './PageHead.svelte';
export { default as Presence } from './Presence.svelte';
export { default as PrintFrame } from './PrintFrame.svelte';
export { default as RadioGroup } from './RadioGroup.svelte';
export { default as Rail } from './Rail.svelte';
export { default as Segments } from './Segments.svelte';
export { default as Select } from './Select.svelte';
export { default as SkipLink } from './SkipLink.svelte';
export { default as StatusTag } from './StatusTag.svelte';
export { default as Tabs } from './Tabs.svelte';
export { default as TextArea } from './TextArea.svelte';
export { default as TimeText } from './TimeText.svelte';
export { default as Toasts } from './Toasts.svelte';
export { default as TopBar } from './TopBar.svelte';

export { column_class, column_tag } from './columns';
export { provide_client, provide_shell, use_client, use_shell } from './context';
export {
  Draft,
  LiveTable,
  Submission,
  follow_scope,
  has_arrived,
  on_line_again,
  people_in,
  rows,
  session_of,
  the_typed,
  use_draft,
  use_now,
  use_session,
  use_submission,
  use_today,
} from './live.svelte';
export type { Sent } from './live.svelte';
export { use_late } from './late.svelte';
export { use_region_choice } from './region_choice.svelte';
export { is_at_work_in } from './keep_focus';
export { BegunForm, type Recorded } from './begun_form.svelte';
export { at_going } from './leaving';
export { too_long } from './text_limit';
export { hold_while_saving } from './typed_words';
export { Shell, type ExerciseMark, type Toast } from './shell.svelte';
export type { MenuItem } from './menu_items';
export type { NavigationItem } from './navigation';
export type { Option } from './options';
export type { HomeCard, IconNode, Page, PageModule, PageProps, PaletteEntry, TakeUp } from './page';
export type { Tab } from './tab';
export type { Column } from './table_columns';
export type { Tone } from './tone';
