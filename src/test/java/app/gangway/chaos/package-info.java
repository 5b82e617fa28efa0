/** What goes wrong in life, done on purpose: killed processes, a database away, jobs lost. */
package app.gangway.chaos;
