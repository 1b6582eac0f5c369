#pragma once

/// Forbids this process, for good, all but computing, reading files and writing to what is open. See decision 0012.
int forbid(void);
