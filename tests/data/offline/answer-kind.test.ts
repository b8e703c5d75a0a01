import { expect, test } from 'vitest';
import { answerKind } from '../../../src/lib/data/offline/answer-kind';

const SITE = 'https://example.org/maillage/';

test.each([
	['territoires', 'navigate', 'page'],
	['_app/immutable/chunks/abc.js', 'cors', 'forever'],
	['data/84/cells.250da4c23b.bin', 'cors', 'forever'],
	['data/84/manifest.json', 'cors', 'fresh'],
	['_app/version.json', 'cors', undefined],
	['service-worker.js', 'same-origin', undefined]
])('%s is answered as its name allows', (path, mode, kind) => {
	expect(answerKind({ url: SITE + path, method: 'GET', mode }, SITE)).toBe(kind);
});

test('what is sent, what is of the device and what is of another site is left alone', () => {
	expect(answerKind({ url: `${SITE}data`, method: 'POST', mode: 'cors' }, SITE)).toBeUndefined();
	for (const url of ['blob:https://example.org/1', 'https://example.org/other', 'https://elsewhere.org/'])
		expect(answerKind({ url, method: 'GET', mode: 'cors' }, SITE)).toBeUndefined();
});
