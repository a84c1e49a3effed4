// Runs the search of the page's own service worker: node search.cjs WORKER INDEX QUESTIONS, each a file.
// Prints, for each question of a JSON list, the addresses that it finds.
const { readFileSync } = require('node:fs');
const vm = require('node:vm');

const [worker, index, questions] = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const inside = vm.createContext({ addEventListener() {} });
vm.runInContext(worker, inside);
const known = inside.prepared(JSON.parse(index));
console.log(JSON.stringify(JSON.parse(questions).map((one) => inside.find(known, one).map(({ path }) => path))));
