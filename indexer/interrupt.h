// Ctrl-C and termination, asked for politely: long work looks here between two articles.
#pragma once

namespace dragoman {

// From now on the first SIGINT or SIGTERM is noted; a second one ends the process at once.
void note_interrupts();

// The number of the signal noted, or 0. Any thread may ask.
int interrupted();

}  // namespace dragoman
