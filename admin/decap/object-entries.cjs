/** In the place of thirty modules that give old browsers what this one is. */
module.exports = Object.entries;
