package app.gangway.process;

import app.gangway.process.definition.ProcessDefinition;
import java.util.UUID;

/**
 * A version of a process that is, or was, in use; never changed.
 *
 * @param code by which machines know the process
 * @param title what people call the process
 */
public record PublishedProcess(
    UUID version, String code, String title, int number, ProcessDefinition definition) {}
