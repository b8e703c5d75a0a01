/** Hands a file, made here, to the reader. */
export function saveFile(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The browser has taken the file by then.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
