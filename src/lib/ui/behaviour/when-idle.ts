/** Runs a task once the page has nothing better to do, or soon where the browser does not say when. */
export const whenIdle = (task: () => void) => (globalThis.requestIdleCallback ?? setTimeout)(task);
