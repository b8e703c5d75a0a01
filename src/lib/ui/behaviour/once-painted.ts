/** Runs a task once what was just changed is on the screen. The page may have been left by then. */
export const oncePainted = (task: () => void): void => {
	requestAnimationFrame(() => setTimeout(task));
};
