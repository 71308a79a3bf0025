/**
 * What a release gives people: each of its files is unpacked or installed below an empty folder and
 * run there, completions in the shells that are here, manual pages by groff.
 */
package release;
