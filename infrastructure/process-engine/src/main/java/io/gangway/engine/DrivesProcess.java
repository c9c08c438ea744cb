package io.gangway.engine;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method's transaction drives the process. Where it met another that changed the same instance it is tried again,
 * invisibly. Where a step that comes after what it says has a bug, it is done once more and only that far: what was said is
 * kept, and the process goes on by a job of its own, which is tried again and becomes an incident.
 *
 * <p>Stands beside {@code @Transactional}, which it encloses.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface DrivesProcess {}
