/**
 * Tests of what users have: the start script and the runnable jar beside it, and the jar for
 * programs with the libraries that its POM names. None of them sees classes or resources of the
 * tests of the parts.
 */
package blackbox;
