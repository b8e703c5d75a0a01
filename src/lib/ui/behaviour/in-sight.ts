import type { Attachment } from 'svelte/attachments';

/** An attachment that says whether a part of the page is in sight: at first, then at each change. */
export function whenInSight(tell: (inSight: boolean) => void): Attachment {
	return (element) => {
		const observer = new IntersectionObserver((entries) => tell(entries.at(-1)!.isIntersecting));
		observer.observe(element);
		return () => observer.disconnect();
	};
}
