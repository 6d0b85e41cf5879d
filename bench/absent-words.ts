/**
 * Which corrections the search suggests for 200 words that have nothing to do with a newsroom, so that people can judge
 * them: `node bench/absent-words.ts SITE [LANGUAGE]`. SITE is a built site; words that it knows are left out. The news
 * archive of docs/developers/search.md knows none of them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWord } from '../src/languages/wording/fold-word.ts';
import { getCandidates } from '../src/outputs/search/spelling.ts';
import { parseVocabulary, toVocabularyPath } from '../src/outputs/search/vocabulary.ts';

const absent = `
  banana xylophone giraffe zeppelin tuba trombone walrus penguin kangaroo octopus lobster lasagna burrito taco mango
  papaya coconut avocado broccoli cauliflower zucchini turnip radish spinach lettuce cucumber cinnamon nutmeg garlic
  galoshes mitten scarf pajamas sandal bracelet necklace earring mascara bathtub faucet plunger screwdriver chisel
  trowel wheelbarrow lawnmower tricycle unicycle skateboard toboggan canoe sailboat zeppelins parachute trampoline
  hammock pillow mattress chandelier candle bonfire lagoon peninsula archipelago meadow orchard vineyard blacksmith
  plumber electrician ballerina magician juggler ventriloquist mermaid werewolf samurai moat drawbridge crossbow
  guillotine astrolabe sundial hourglass thermometer sextant gramophone harmonica bagpipe ukulele mandolin banjo
  saxophone clarinet oboe bassoon piccolo flute cello piano cymbal tambourine maracas qwerty asdf zxcvb flibber
  glorp snark blorft wugs quix zorbo plimsy grumple twizzle frobnicate xyzzy plugh begonia quokka tortilla marzipan
  tiramisu croissant pretzel narwhal platypus wombat toucan flamingo gazelle lemur brontosaurus pterodactyl anteater
  axolotl barracuda capybara chipmunk dromedary ibex jellyfish lemming ocelot opossum pangolin puffin scorpion tapir
  warthog wolverine asparagus baklava brioche cardamom couscous dumpling falafel gelato guacamole hummus kumquat
  macaroon moussaka paella pierogi praline rhubarb samosa sorbet tempura vermicelli bodice corduroy cravat kimono
  petticoat sombrero anvil chainsaw mallet sandpaper spatula bobsled dinghy gondola rowboat velocipede castanets
  didgeridoo glockenspiel lyre sitar zither basilisk chimera gnome kraken minotaur
`;

const [site, language = 'en'] = process.argv.slice(2);
if (!site) throw new Error('Name a built site: node bench/absent-words.ts SITE');
const folder = join(site, 'pagefind');
const vocabulary = parseVocabulary(readFileSync(join(folder, toVocabularyPath(language)), 'utf8'));
const known = vocabulary.map(({ word }) => foldWord(word));
const asked = absent
  .split(/\s+/)
  .filter((word) => word && !known.some((other) => other.startsWith(word)));
const suggested = asked.flatMap((word) => {
  const [best] = getCandidates(word, vocabulary, true);
  return best ? [`${word} → ${best.word}`] : [];
});
console.log(suggested.join('\n'));
console.log(
  `${asked.length} words that are not among ${vocabulary.length}, ${suggested.length} suggestions`,
);
