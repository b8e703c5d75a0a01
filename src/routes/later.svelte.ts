import type { parts } from './later';

/** Parts of every page that come once the first one has answered, and stay. */
export const later = $state<{ parts?: typeof parts }>({});
