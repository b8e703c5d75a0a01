import fc from 'fast-check';

// The same few inputs for each mutant: it is noticed or not, whatever the day.
fc.configureGlobal({ numRuns: 15, seed: 42 });
