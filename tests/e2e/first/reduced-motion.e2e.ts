import { expect, test } from 'vitest';
import { cardOf, options, queryOf, searchField } from '../support/screen';
import { visitLive, visitMap } from '../support/site';

test('who wants less motion gets no transition', async () => {
	const page = await visitLive('/?territoire=commune:63430', { reducedMotion: 'reduce' });
	await cardOf(page, 'Thiers');
	const moving = await page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) => {
			const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
			const longest = (durations: string) =>
				Math.max(...durations.split(',').map((text) => parseFloat(text)));
			const moves = longest(transitionDuration) > 0.01;
			const plays = animationName !== 'none' && longest(animationDuration) > 0.01;
			return moves || plays ? [`${element.tagName}.${element.getAttribute('class')}`] : [];
		})
	);
	expect(moving).toEqual([]);
});

test('the map goes to what is found, and the address keeps where it looks', async () => {
	const page = await visitMap('/', { reducedMotion: 'reduce' });
	await searchField(page).fill('thiers');
	await options(page).first().waitFor();
	await searchField(page).press('Enter');
	await cardOf(page, 'Thiers');
	expect(queryOf(page)).toBe('?territoire=commune:63430');
	await expect.poll(() => new URL(page.url()).hash).toMatch(/^#1\d\.\d\d\/45\.8/);
});
