/**
 * Which corrections the search suggests for 200 words that have nothing to do with a newsroom, so that people can judge
 * them: `node bench/absent-words.ts SITE [LANGUAGE]`. SITE is a built site; words that it knows are left out.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../src/search/search-words.ts';
import { getCandidates } from '../src/search/spelling.ts';
import { parseVocabulary } from '../src/search/vocabulary.ts';

const absent = `
  banana xylophone giraffe zeppelin tuba trombone walrus penguin kangaroo octopus lobster pancake waffle noodle
  spaghetti lasagna pizza burrito taco enchilada mango papaya coconut avocado broccoli cauliflower zucchini
  pumpkin turnip radish spinach lettuce cucumber pickle mustard ketchup vinegar cinnamon nutmeg ginger garlic
  onion umbrella galoshes mitten scarf sweater pajamas slipper sandal bracelet necklace earring lipstick mascara
  perfume shampoo toothbrush bathtub faucet plunger hammer screwdriver wrench chisel trowel wheelbarrow
  lawnmower tricycle unicycle skateboard snowboard sled toboggan canoe kayak sailboat submarine zeppelins
  helicopter parachute trampoline hammock blanket pillow mattress chandelier candle lantern bonfire volcano
  glacier tundra savanna iceberg waterfall lagoon peninsula archipelago mountain valley meadow orchard vineyard
  blacksmith carpenter plumber electrician astronaut ballerina magician juggler acrobat clown puppet
  ventriloquist wizard dragon unicorn mermaid goblin vampire werewolf zombie pirate ninja samurai knight castle
  moat drawbridge catapult crossbow guillotine abacus astrolabe sundial hourglass telescope microscope
  thermometer barometer compass sextant gramophone accordion harmonica bagpipe ukulele mandolin banjo saxophone
  clarinet oboe bassoon piccolo flute cello viola harp piano guitar drum cymbal tambourine maracas qwerty asdf
  zxcvb flibber glorp snark blorft wugs quix zorbo plimsy grumple twizzle frobnicate xyzzy plugh lorem ipsum
  begonia quokka tortilla marzipan tiramisu croissant pretzel narwhal platypus wombat toucan flamingo gazelle
  lemur brontosaurus pterodactyl
`;

const [site, language = 'en'] = process.argv.slice(2);
if (!site) throw new Error('Name a built site: node bench/absent-words.ts SITE');
const folder = join(site, 'pagefind');
const vocabulary = globSync(`words.${language}.*.txt`, { cwd: folder }).flatMap((file) =>
  parseVocabulary(readFileSync(join(folder, file), 'utf8')),
);
const known = vocabulary.map(({ word }) => foldWord(word));
const asked = absent
  .split(/\s+/)
  .filter((word) => word && !known.some((other) => other.startsWith(word)));
const suggested = asked.flatMap((word) => {
  const [best] = getCandidates(word, vocabulary);
  return best ? [`${word} → ${best.word}`] : [];
});
console.log(suggested.join('\n'));
console.log(
  `${asked.length} words that are not among ${vocabulary.length}, ${suggested.length} suggestions`,
);
