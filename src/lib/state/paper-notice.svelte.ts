/** What is said at the head of each printed page: a page that shows a demonstration sets it, and takes it back. */
export const paperNotice = $state<{ words: string | undefined }>({ words: undefined });
