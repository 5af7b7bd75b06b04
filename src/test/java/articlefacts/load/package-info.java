/**
 * Load for measurements: articles that are made up, all different, and clients that ask for their facts. The two programs
 * use the JDK only, so that they run from their source: see docs/benchmarks.md.
 */
package articlefacts.load;
