/** Operating-system processes that outlive the program that started them, known by pid and start time. */
@NullMarked
package io.gangway.localstack.process;

import org.jspecify.annotations.NullMarked;
