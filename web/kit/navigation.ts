// One entry of the navigation, as the rail and the bottom bar draw it.
import type { IconNode } from 'lucide';

export interface NavigationItem {
  href: string;
  title: string;
  icon: IconNode;
  is_current: boolean;
  badge: number;
}
